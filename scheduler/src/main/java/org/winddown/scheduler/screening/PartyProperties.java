package org.winddown.scheduler.screening;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.scheduler.store.HomeSettings;

/**
 * How lists that are loaded serve the measures.
 *
 * @param lists the name under which measures know a list, by the name under which it is loaded
 */
@ConfigurationProperties(prefix = PartyProperties.PREFIX, ignoreUnknownFields = false)
public record PartyProperties(@DefaultValue Map<String, String> lists) {

    static final String PREFIX = "winddown.parties";

    public PartyProperties {
        lists = Map.copyOf(lists);
    }

    /**
     * The settings of a home: its {@code application.yml}, and over it the variables of the environment.
     *
     * @param settings the file; it need not be there
     */
    public static PartyProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, PartyProperties.class);
    }
}
