package org.winddown.rules.screening;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers equal things alike, from 1 on in the order met; 0 stands for nothing. It keeps every distinct thing. Not
 * thread-safe.
 */
final class PartNumbers {

    private int[] slots = new int[1 << 10];
    private @Nullable Object[] parts = new @Nullable Object[1 << 9];
    private int[] hashes = new int[1 << 9];
    private int last;

    /** The number of a part. */
    int of(Object part) {
        int hash = part.hashCode();
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int number = slots[slot];
            if (hashes[number] == hash && (parts[number] == part || part.equals(parts[number]))) {
                return number;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (last + 1 == parts.length) {
            grow();
            slot = free(hash);
        }
        last++;
        slots[slot] = last;
        parts[last] = part;
        hashes[last] = hash;
        return last;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 16)) & (slots.length - 1);
    }

    private int free(int hash) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        parts = Arrays.copyOf(parts, parts.length * 2);
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
        slots = new int[slots.length * 2];
        for (int number = 1; number <= last; number++) {
            slots[free(hashes[number])] = number;
        }
    }
}
