package org.winddown.scheduler.reports;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.register.Dossiers;
import org.winddown.reporting.text.Texts;
import org.winddown.scheduler.store.HomeSettings;

/**
 * Which reports are made of each run.
 *
 * @param kinds what they are for; a folder of the caller's may get others
 * @param language the language they are written in, as a tag; a folder of the caller's may get others
 * @param template a folder with a template of reports, in the home unless it begins at the root; empty for none
 * @param dossier what is special to the kind {@code dossier}
 */
@ConfigurationProperties(prefix = ReportProperties.PREFIX, ignoreUnknownFields = false)
public record ReportProperties(
        @DefaultValue("full") Set<ReportKind> kinds,
        @DefaultValue("en") Locale language,
        @DefaultValue("") String template,
        @DefaultValue Dossier dossier) {

    /**
     * Files on acts of the enterprise's own.
     *
     * @param marking what stands on every page; empty for nothing
     */
    public record Dossier(@DefaultValue(Dossiers.PRIVILEGED) String marking) {

        public Dossier {
            marking = marking.strip();
            if (marking.length() > Dossiers.LONGEST_MARKING) {
                throw new IllegalArgumentException(PREFIX + ".dossier.marking has " + marking.length()
                        + " characters, and a line of a page holds " + Dossiers.LONGEST_MARKING + ". Shorten it.");
            }
        }
    }

    static final String PREFIX = "winddown.reports";

    public ReportProperties {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException(PREFIX
                    + ".kinds is empty, so that no report would be made. Name at least" + " one of: " + words() + ".");
        }
        kinds = Set.copyOf(kinds);
        try {
            Texts.in(language);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + ".language: " + e.getMessage(), e);
        }
    }

    /** The folder of the template, seen from a home. */
    public Optional<Path> templateIn(Path home) {
        return template.isBlank() ? Optional.empty() : Optional.of(home.resolve(template.strip()));
    }

    /** The texts of the language. */
    public Texts texts() {
        return Texts.in(language);
    }

    private static String words() {
        return Arrays.stream(ReportKind.values()).map(ReportKind::word).collect(Collectors.joining(", "));
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static ReportProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, ReportProperties.class);
    }
}
