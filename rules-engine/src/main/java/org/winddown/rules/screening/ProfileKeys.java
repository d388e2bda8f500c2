package org.winddown.rules.screening;

import java.util.Arrays;

/**
 * What the facts of assets are made of, as found: cells and what surrounds them, unread. Assets with equal keys have
 * equal facts, so that a key is kept with the number of its facts.
 *
 * <p>One key is filled at a time and then looked up or kept; a key is the numbers of its parts. Not thread-safe.
 */
final class ProfileKeys {

    /** Stands for the number of a key that was not met before. */
    static final int UNKNOWN = -1;

    private final PartNumbers numbers = new PartNumbers();
    private int[] key = new int[64];
    private int size;

    /** All kept keys one behind the other: the number of its facts, its size and its parts. */
    private int[] kept = new int[1 << 12];

    private int end;

    /** Where each kept key begins, plus one; 0 is free. */
    private int[] slots = new int[1 << 10];

    private int keys;

    /** Starts a key with so many empty parts. */
    void clear(int empty) {
        reserve(empty);
        Arrays.fill(key, 0, empty, 0);
        size = empty;
    }

    void set(int index, Object part) {
        key[index] = numbers.of(part);
    }

    void add(Object part) {
        addNumber(number(part));
    }

    /** The number of a part, the same for as long as these keys are kept. */
    int number(Object part) {
        return numbers.of(part);
    }

    void addNumber(int number) {
        reserve(size + 1);
        key[size] = number;
        size++;
    }

    private void reserve(int least) {
        if (key.length < least) {
            key = Arrays.copyOf(key, Math.max(least, key.length * 2));
        }
    }

    /** The number that the filled key was kept with, or {@link #UNKNOWN}. */
    int find() {
        int slot = hash(key, 0, size) & (slots.length - 1);
        while (slots[slot] != 0) {
            int at = slots[slot] - 1;
            if (kept[at + 1] == size && Arrays.equals(key, 0, size, kept, at + 2, at + 2 + size)) {
                return kept[at];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return UNKNOWN;
    }

    /** Keeps the filled key, which was not met before, with the number of its facts. */
    void keep(int profile) {
        keys++;
        if (keys * 2 > slots.length) {
            grow();
        }
        int length = size + 2;
        if (end + length > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(end + length, kept.length * 2));
        }
        kept[end] = profile;
        kept[end + 1] = size;
        System.arraycopy(key, 0, kept, end + 2, size);
        place(end);
        end += length;
    }

    private void place(int at) {
        int slot = hash(kept, at + 2, kept[at + 1]) & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = at + 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int at = 0; at < end; at += kept[at + 1] + 2) {
            place(at);
        }
    }

    private static int hash(int[] parts, int from, int length) {
        int hash = length;
        for (int index = from; index < from + length; index++) {
            hash = (hash ^ parts[index]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }
}
