package org.winddown.rules.identification.vendor;

import java.util.List;

/**
 * All files of a catalogue, read.
 *
 * @param version version of the data
 * @param context words shared by all makers
 * @param vendors the makers, in the order of the index
 */
public record CatalogueContent(String version, Context context, List<Vendor> vendors) {

    public CatalogueContent {
        vendors = List.copyOf(vendors);
    }
}
