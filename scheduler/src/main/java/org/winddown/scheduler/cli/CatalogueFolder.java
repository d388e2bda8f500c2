package org.winddown.scheduler.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.lint.CatalogueFile;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.identification.vendor.CatalogueReader;

/**
 * The files of a catalogue: the shipped ones, with those of a folder in their place.
 *
 * @param folder the folder, or null for the shipped files alone
 */
record CatalogueFolder(@Nullable Path folder) {

    /**
     * The data.
     *
     * @throws org.winddown.rules.identification.vendor.CatalogueException when a file does not say what it should
     */
    CatalogueContent content() {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandException("There is no folder " + folder + ".");
        }
        return new CatalogueReader(this::text).read();
    }

    /** The catalogue of that data. */
    Catalogue catalogue() {
        return Catalogue.of(content());
    }

    /** The makers' files as they are written. */
    List<CatalogueFile> files(CatalogueContent content) {
        return content.vendors().stream()
                .map(vendor -> "vendors/" + vendor.id() + ".yaml")
                .map(file -> CatalogueFile.read(file, text(file)))
                .toList();
    }

    private String text(String file) {
        Path own = folder == null ? null : folder.resolve(file);
        return own != null && Files.isRegularFile(own) ? CommandFiles.text(own) : Catalogues.text(file);
    }
}
