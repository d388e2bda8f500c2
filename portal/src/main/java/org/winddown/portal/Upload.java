package org.winddown.portal;

import java.nio.file.Path;
import java.util.Optional;
import org.winddown.rules.asset.AssetKind;

/**
 * An inventory that somebody uploaded.
 *
 * @param file a temporary copy that is gone when the upload has been imported or discarded. Its name is {@code fileName} as far as the machine's file
 *     system can spell it
 * @param fileName the name the user's file had, without folders and control characters
 * @param unit code of a unit that exists and the user may upload for
 * @param source name of the inventory source within the unit, fit for a folder's name
 * @param kind kind of the rows where the file does not say it
 * @param partial whether it holds a part of the inventory only: what it does not name stays
 * @param uploadedBy name of the account
 */
public record Upload(
        Path file,
        String fileName,
        String unit,
        String source,
        Optional<AssetKind> kind,
        boolean partial,
        String uploadedBy) {}
