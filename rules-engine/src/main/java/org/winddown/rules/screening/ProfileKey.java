package org.winddown.rules.screening;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of an asset are made of, as found: cells and what surrounds them, unread. Assets with equal keys have
 * equal facts.
 *
 * <p>A key that is filled for a look-up may be filled again; one that is kept in a map is a {@link #copy}.
 */
final class ProfileKey {

    private @Nullable Object[] parts;
    private int size;

    ProfileKey(int capacity) {
        this(new @Nullable Object[capacity], 0);
    }

    private ProfileKey(@Nullable Object[] parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    /** Starts anew with so many empty parts. */
    void clear(int empty) {
        reserve(empty);
        Arrays.fill(parts, 0, empty, null);
        size = empty;
    }

    void set(int index, Object part) {
        parts[index] = part;
    }

    void add(Object part) {
        reserve(size + 1);
        parts[size] = part;
        size++;
    }

    private void reserve(int least) {
        if (parts.length < least) {
            parts = Arrays.copyOf(parts, Math.max(least, parts.length * 2));
        }
    }

    ProfileKey copy() {
        return new ProfileKey(Arrays.copyOf(parts, size), size);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProfileKey key && Arrays.equals(parts, 0, size, key.parts, 0, key.size);
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int index = 0; index < size; index++) {
            Object part = parts[index];
            hash = 31 * hash + (part == null ? 0 : part.hashCode());
        }
        return hash;
    }
}
