package org.winddown.ingest.block;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.winddown.rules.asset.AssetKind;

/**
 * A row as bytes, on its way into key order: its length with these four bytes, number of its product, row number,
 * signature, kind, length of the identifier, identifier, and the rest is the body.
 */
final class RowRecord {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int PRODUCT = Integer.BYTES;
    private static final int ROW_NUMBER = PRODUCT + Integer.BYTES;
    private static final int SIGNATURE = ROW_NUMBER + Long.BYTES;
    private static final int KIND = SIGNATURE + 2 * Long.BYTES;
    private static final int ID_LENGTH = KIND + 1;
    private static final int ID = ID_LENGTH + Integer.BYTES;

    private RowRecord() {}

    /** Writes what stands before the identifier. */
    static void begin(ByteSink sink, AssetKind kind, int product, long rowNumber, RowSignature signature) {
        sink.fixedInt(0);
        sink.fixedInt(product);
        sink.fixed(rowNumber);
        sink.fixed(signature.high());
        sink.fixed(signature.low());
        sink.single(KindCode.of(kind));
    }

    /** Writes the length, when all is there. */
    static void end(ByteSink sink) {
        sink.fixedInt(0, sink.length());
    }

    static int length(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    /** The row that lies somewhere; the number of its product says which of the keys is that of the product. */
    static PackedRow row(byte[] bytes, int at, long[] keys) {
        int id = at + ID;
        int body = id + (int) INT.get(bytes, at + ID_LENGTH);
        return new PackedRow(
                KindCode.at(bytes[at + KIND]),
                new String(bytes, id, body - id, StandardCharsets.UTF_8),
                keys[(int) INT.get(bytes, at + PRODUCT)],
                Arrays.copyOfRange(bytes, body, at + length(bytes, at)),
                (long) LONG.get(bytes, at + ROW_NUMBER),
                new RowSignature(
                        (long) LONG.get(bytes, at + SIGNATURE), (long) LONG.get(bytes, at + SIGNATURE + Long.BYTES)));
    }

    /** Where a row lies, and the beginning of its key, in the order of {@link PackedRow#ORDER}. */
    static final class Place implements Comparable<Place> {

        private static final int OF_HIGH = Long.BYTES - 1;
        private static final int THREE_BYTES_LAST = 0xee;
        private static final int FOUR_BYTES = 0xf0;
        private static final int UNUSED = 2;

        private final long high;
        private final long low;
        private final byte[] bytes;
        private final int at;

        private Place(long high, long low, byte[] bytes, int at) {
            this.high = high;
            this.low = low;
            this.bytes = bytes;
            this.at = at;
        }

        static Place of(byte[] bytes, int at) {
            int id = at + ID;
            int end = id + (int) INT.get(bytes, at + ID_LENGTH);
            long high = KindCode.order(KindCode.at(bytes[at + KIND]));
            for (int i = id; i < id + OF_HIGH; i++) {
                high = (high << Byte.SIZE) | (i < end ? inOrder(bytes[i]) : 0);
            }
            long low = 0;
            for (int i = id + OF_HIGH; i < id + OF_HIGH + Long.BYTES; i++) {
                low = (low << Byte.SIZE) | (i < end ? inOrder(bytes[i]) : 0);
            }
            return new Place(high, low, bytes, at);
        }

        /**
         * A byte of UTF-8 so that texts are in the order of their UTF-16: there, characters of four bytes go before the
         * last of those of three.
         */
        private static int inOrder(byte of) {
            int unit = of & 0xff;
            if (unit < THREE_BYTES_LAST) {
                return unit;
            }
            return unit < FOUR_BYTES ? unit + 0x10 : unit - UNUSED;
        }

        byte[] bytes() {
            return bytes;
        }

        int at() {
            return at;
        }

        @Override
        public int compareTo(Place other) {
            int byHigh = Long.compareUnsigned(high, other.high);
            if (byHigh != 0) {
                return byHigh;
            }
            int byLow = Long.compareUnsigned(low, other.low);
            return byLow != 0 ? byLow : compareAll(other);
        }

        private int compareAll(Place other) {
            int length = (int) INT.get(bytes, at + ID_LENGTH);
            int otherLength = (int) INT.get(other.bytes, other.at + ID_LENGTH);
            int difference = Arrays.mismatch(
                    bytes, at + ID, at + ID + length, other.bytes, other.at + ID, other.at + ID + otherLength);
            if (difference < 0) {
                return Long.compare(
                        (long) LONG.get(bytes, at + ROW_NUMBER), (long) LONG.get(other.bytes, other.at + ROW_NUMBER));
            }
            if (difference == length || difference == otherLength) {
                return Integer.compare(length, otherLength);
            }
            return Integer.compare(
                    inOrder(bytes[at + ID + difference]), inOrder(other.bytes[other.at + ID + difference]));
        }
    }
}
