package org.winddown.decisions.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on register files names every code of a rejected row. */
class RegisterCodesPageTest {

    private static final Pattern CODE = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);

    @Test
    void listsEveryCode() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/register-files.md"));
        String codes = page.substring(page.indexOf("\n## Codes of rejected rows\n"));

        List<String> listed =
                CODE.matcher(codes).results().map(match -> match.group(1)).toList();

        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(RegisterCode.values()).map(Enum::name).toList());
    }
}
