package org.winddown.scheduler.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.portal.security.SignInProperties;
import org.winddown.portal.upload.UploadProperties;
import org.winddown.scheduler.change.RuleProperties;
import org.winddown.scheduler.delivery.DeliveryProperties;
import org.winddown.scheduler.inbox.AbsenceProperties;
import org.winddown.scheduler.inbox.ListProperties;
import org.winddown.scheduler.inbox.VolumeProperties;
import org.winddown.scheduler.match.MatchProperties;
import org.winddown.scheduler.quartz.ScheduleProperties;
import org.winddown.scheduler.reports.ReportProperties;
import org.winddown.scheduler.reports.SigningProperties;
import org.winddown.scheduler.screening.PartyProperties;
import org.winddown.scheduler.swap.SwapProperties;

/** The page on configuration names every setting with its default. */
class ConfigurationPageTest {

    private static final Pattern SETTING =
            Pattern.compile("### `([^`]+)`\n- \\*\\*Type:\\*\\* [^\n]+\n- \\*\\*Default:\\*\\* (?:`([^`]+)`)?");

    @Test
    void listsEverySettingWithItsDefault() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        for (Class<?> type : new Class<?>[] {
            ScheduleProperties.class,
            RuleProperties.class,
            MatchProperties.class,
            PartyProperties.class,
            ListProperties.class,
            ReportProperties.class,
            SigningProperties.class,
            VolumeProperties.class,
            SwapProperties.class,
            AbsenceProperties.class,
            DeliveryProperties.class,
            UploadProperties.class,
            SignInProperties.class
        }) {
            collect(type.getAnnotation(ConfigurationProperties.class).prefix(), type, settings);
        }
        Map<String, String> page = new TreeMap<>();
        SETTING.matcher(Files.readString(Path.of("../docs/reference/configuration.md")))
                .results()
                .forEach(match -> page.put(match.group(1), String.valueOf(match.group(2))));
        page.replaceAll((name, value) -> value.equals("null") ? "" : value);
        page.replace("winddown.scheduler.nightly.inbox", "inbox", ""); // a folder of the home, not of the code

        assertThat(page).isEqualTo(settings);
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) throws IOException {
        for (RecordComponent part : type.getRecordComponents()) {
            String name =
                    prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (part.getType().isRecord()) {
                collect(name, part.getType(), settings);
            } else {
                settings.put(name, defaultOf(type, part.getName()));
            }
        }
    }

    private static String defaultOf(Class<?> type, String name) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            DefaultValue value = parameter.getAnnotation(DefaultValue.class);
            if (parameter.getName().equals(name) && value != null && value.value().length > 0) {
                return value.value()[0];
            }
        }
        return "";
    }
}
