package org.winddown.portal.upload;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.winddown.reporting.text.Wording;
import org.winddown.rules.asset.AssetKind;

/**
 * What the form said beside the file.
 *
 * @param unit code of the unit
 * @param source name of the source
 * @param kind name of an {@link AssetKind}; empty when the file says it
 * @param extent {@code part} when the file does not hold the whole inventory
 */
record UploadForm(String unit, String source, String kind, String extent) {

    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    UploadForm {
        unit = unit.strip();
        source = source.strip();
        kind = kind.strip();
        extent = extent.strip();
    }

    /** Whether what the file does not name stays. */
    boolean partial() {
        return extent.equals("part");
    }

    /**
     * What is wrong, by field, in words; empty when nothing is. Whether the unit is the user's is checked elsewhere.
     */
    Map<String, String> problems(long fileSize) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (fileSize == 0) {
            problems.put("file", "Choose a file that is not empty.");
        }
        if (unit.isEmpty()) {
            problems.put("unit", "Choose the unit whose inventory this is.");
        }
        if (source.isEmpty()) {
            problems.put("source", "Name the source the inventory comes from, for example cmdb.");
        } else if (!SOURCE.matcher(source).matches()) {
            problems.put(
                    "source", "Use up to 100 letters, digits, spaces and . _ -, beginning with a letter or a digit.");
        }
        if (!kind.isEmpty() && assetKind().isEmpty()) {
            problems.put("kind", "Choose one of the kinds listed, or leave it to the file.");
        }
        return problems;
    }

    Optional<AssetKind> assetKind() {
        return Arrays.stream(AssetKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    /** The kinds to choose from, with their titles. */
    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (AssetKind kind : AssetKind.values()) {
            kinds.put(kind.name(), Wording.title(kind));
        }
        return kinds;
    }
}
