-- Why by itself: a new value of an enumeration cannot be used in the transaction that adds it.

-- AlterEnum
ALTER TYPE "data_request_state" ADD VALUE 'agreed';
ALTER TYPE "data_request_state" ADD VALUE 'erased';
