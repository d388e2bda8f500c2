package org.winddown.scheduler.match;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.scheduler.store.HomeSettings;

/**
 * How matches are decided.
 *
 * @param fourEyes whether an answer counts only when a second person says the same
 */
@ConfigurationProperties(prefix = MatchProperties.PREFIX, ignoreUnknownFields = false)
public record MatchProperties(@DefaultValue("false") boolean fourEyes) {

    static final String PREFIX = "winddown.matches";

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static MatchProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, MatchProperties.class);
    }
}
