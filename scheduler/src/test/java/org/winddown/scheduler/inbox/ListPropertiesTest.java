package org.winddown.scheduler.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListPropertiesTest {

    @TempDir
    private Path home;

    private Path settings(String share) throws IOException {
        return Files.writeString(home.resolve("application.yml"), "winddown.lists.smallest-share: " + share + "\n");
    }

    @Test
    void asksForNineTenthsUnlessSet() {
        assertThat(ListProperties.of(home.resolve("application.yml"))).isEqualTo(new ListProperties(0.9));
    }

    @Test
    void readsTheShareOfTheHome() throws IOException {
        assertThat(ListProperties.of(settings("0.5"))).isEqualTo(new ListProperties(0.5));
        assertThat(ListProperties.of(settings("1"))).isEqualTo(new ListProperties(1));
    }

    @Test
    void refusesWhatIsNoShare() throws IOException {
        Path settings = settings("90");

        assertThatThrownBy(() -> ListProperties.of(settings))
                .rootCause()
                .hasMessage(
                        "winddown.lists.smallest-share is 90.0, which is no share. Write a number from 0 (take every"
                                + " feed) to 1 (no entry may be gone).");
    }
}
