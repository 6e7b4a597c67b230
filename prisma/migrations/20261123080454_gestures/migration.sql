-- AlterTable
ALTER TABLE "Edit" ADD COLUMN     "gesture" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Edit_projectId_gesture_key" ON "Edit"("projectId", "gesture");
