package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileKeysTest {

    private final ProfileKeys keys = new ProfileKeys();

    private int find(Object... parts) {
        keys.clear(0);
        for (Object part : parts) {
            keys.add(part);
        }
        return keys.find();
    }

    private void keep(int profile, Object... parts) {
        assertThat(find(parts)).isEqualTo(ProfileKeys.UNKNOWN);
        keys.keep(profile);
    }

    @Test
    void findsEveryKeyHoweverManyAreKept() {
        for (int i = 0; i < 5_000; i++) {
            keep(i % 700, "vendor " + i % 70, "product " + i);
        }

        for (int i = 0; i < 5_000; i++) {
            assertThat(find("vendor " + i % 70, "product " + i)).isEqualTo(i % 700);
        }
        assertThat(find("vendor 1", "product 2")).isEqualTo(ProfileKeys.UNKNOWN);
    }

    @Test
    void tellsPlacesAndLengthsApart() {
        keep(1, "a", "b");
        keep(2, "b", "a");
        keep(3, "a");
        keys.clear(2);
        keys.set(1, "a");
        assertThat(keys.find()).isEqualTo(ProfileKeys.UNKNOWN);
        keys.keep(4);

        keys.clear(2);
        keys.set(1, "a");
        assertThat(keys.find()).isEqualTo(4);
        keys.clear(2);
        keys.set(0, "a");
        assertThat(keys.find()).isEqualTo(ProfileKeys.UNKNOWN);
        assertThat(find("a", "b")).isEqualTo(1);
        assertThat(find("b", "a")).isEqualTo(2);
        assertThat(find("a")).isEqualTo(3);
    }

    @Test
    void keepsKeysOfMorePartsThanMost() {
        Object[] parts = new Object[10_000];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i;
        }
        keep(7, parts);
        keep(8, "one");

        assertThat(find(parts)).isEqualTo(7);
        assertThat(find("one")).isEqualTo(8);
    }
}
