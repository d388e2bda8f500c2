package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winddown.scheduler.store.Home;

class H2LookBackIT extends LookBackSuite {

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Test
    void namesAFileThatIsNotAsDelivered() throws SQLException {
        String other = "0".repeat(64);
        try (Connection connection = DriverManager.getConnection(new Home(home).databaseUrl(), "sa", "");
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate("update report_file set sha256 = '" + other + "' where unit = 'CHI' and"
                            + " format = 'pdf'"))
                    .isOne();
        }
        Path out = files.resolve("then");

        CommandRun then = command("history", "--run", runId, "--unit", "CHI", "--as", "then", "--out", out.toString());

        assertThat(then.code()).isEqualTo(Cli.FAILED);
        assertThat(then.out())
                .contains(out.resolve("CHI.xlsx") + ": IDENTICAL to what was delivered")
                .contains(out.resolve("CHI_not-as-delivered.pdf") + ": DIFFERENT from what was delivered")
                .contains("  All that the run depended on is the same; this version of the program judges, words or"
                        + " lays out otherwise.");
        assertThat(out.resolve("CHI.pdf")).doesNotExist();
    }
}
