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

/** Settings of a home without a server: its {@code application.yml}, and over it the variables of the environment. */
public final class Settings {

    private Settings() {}

    /**
     * Reads the settings below a prefix.
     *
     * @param file the file; it need not be there
     * @param type record of the settings; what the file does not say has its default
     */
    public static <T> T read(Path file, String prefix, Class<T> type) {
        StandardEnvironment environment = new StandardEnvironment();
        if (Files.isRegularFile(file)) {
            try {
                new YamlPropertySourceLoader()
                        .load(file.toString(), new FileSystemResource(file))
                        .forEach(environment.getPropertySources()::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file + ".", e);
            }
        }
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bindOrCreate(prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}
