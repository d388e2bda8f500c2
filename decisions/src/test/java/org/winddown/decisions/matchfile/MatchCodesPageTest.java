package org.winddown.decisions.matchfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on matches names every code of a rejected row. */
class MatchCodesPageTest {

    private static final Pattern CODE = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);

    @Test
    void listsEveryCode() throws IOException {
        String page = Files.readString(Path.of("../docs/how-to/decide-matches.md"));
        String codes = page.substring(page.indexOf("\n## Codes of rejected rows\n"));

        List<String> listed =
                CODE.matcher(codes).results().map(match -> match.group(1)).toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(MatchRejectCode.values()).map(Enum::name).toList());
    }
}
