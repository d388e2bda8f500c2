package org.winddown.scheduler.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

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
        StandardEnvironment environment = new StandardEnvironment();
        if (Files.isRegularFile(settings)) {
            try {
                new YamlPropertySourceLoader()
                        .load(settings.toString(), new FileSystemResource(settings))
                        .forEach(environment.getPropertySources()::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + settings + ".", e);
            }
        }
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bindOrCreate(
                        PREFIX,
                        Bindable.of(RuleProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}
