package org.winddown.scheduler.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** The settings of a home without a server. */
public final class HomeSettings {

    private HomeSettings() {}

    /**
     * Reads the settings below a prefix: of a home's {@code application.yml}, and over it of the environment.
     *
     * @param settings the file; it need not be there
     * @param prefix for example {@code winddown.rules}
     * @param type a record of the settings; one that it does not know is refused
     */
    public static <T> T read(Path settings, String prefix, Class<T> type) {
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
                .bindOrCreate(prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}
