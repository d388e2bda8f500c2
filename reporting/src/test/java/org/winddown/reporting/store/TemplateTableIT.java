package org.winddown.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTableIT {

    @TempDir
    private Path dir;

    @Test
    void keepsATemplateOnceAsItWasFirst() throws IOException {
        TemplateTable table = new TemplateTable(RegisterDatabase.in(dir));
        String sha256 = "a".repeat(64);
        assertThat(table.body(sha256)).isEmpty();
        table.add(sha256, "first");
        table.add(sha256, "second");
        assertThat(table.body(sha256)).contains("first");
    }
}
