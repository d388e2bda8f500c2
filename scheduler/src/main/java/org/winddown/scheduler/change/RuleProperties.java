package org.winddown.scheduler.change;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.scheduler.store.HomeSettings;

/**
 * How rule packs may change.
 *
 * @param flipsWithoutApproval a pack that turns more verdicts than this waits for a second person; at least 0
 */
@ConfigurationProperties(prefix = RuleProperties.PREFIX, ignoreUnknownFields = false)
public record RuleProperties(@DefaultValue("0") long flipsWithoutApproval) {

    static final String PREFIX = "winddown.rules";

    public RuleProperties {
        if (flipsWithoutApproval < 0) {
            throw new IllegalArgumentException(PREFIX + ".flips-without-approval is " + flipsWithoutApproval
                    + ", which is no number of verdicts. Write 0 or more.");
        }
    }

    /**
     * The settings of a home without a server: its {@code application.yml}, and over it the variables of the
     * environment.
     *
     * @param settings the file; it need not be there
     */
    public static RuleProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, RuleProperties.class);
    }
}
