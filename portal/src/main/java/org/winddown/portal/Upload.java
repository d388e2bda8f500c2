package org.winddown.portal;

import java.nio.file.Path;
import java.util.Optional;
import org.winddown.rules.asset.AssetKind;

/**
 * An inventory that somebody uploaded.
 *
 * @param file a temporary copy that is gone after the call. Its name is {@code fileName} as far as the machine's file
 *     system can spell it
 * @param fileName the name the user's file had, without folders and control characters
 * @param unit code of a unit that exists and the user may upload for
 * @param source name of the inventory source within the unit, fit for a folder's name
 * @param kind kind of the rows where the file does not say it
 * @param uploadedBy name of the account
 */
public record Upload(
        Path file, String fileName, String unit, String source, Optional<AssetKind> kind, String uploadedBy) {}
