package org.winddown.scheduler.match;

import java.util.List;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.decisions.match.MatchMemory.Reading;
import org.winddown.decisions.match.MatchPair;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.vendor.CatalogueContent;

/** What product names mean: what the catalogue says of them, and what people said about that. Thread-safe. */
public final class Recognition {

    private static final Definitions SHIPPED = new Definitions(Catalogues.content());

    private final Catalogue catalogue;
    private final Definitions definitions;
    private final MatchMemory memory;

    Recognition(Catalogue catalogue, Definitions definitions, MatchMemory memory) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.memory = memory;
    }

    /**
     * Recognises names by the shipped data.
     *
     * @param catalogue the shipped catalogue
     * @param memory what people had said
     */
    public static Recognition of(Catalogue catalogue, MatchMemory memory) {
        return new Recognition(catalogue, SHIPPED, memory);
    }

    /**
     * Recognises names by other data.
     *
     * @param content the data
     * @param memory what people had said
     */
    public static Recognition of(CatalogueContent content, MatchMemory memory) {
        return new Recognition(Catalogue.of(content), new Definitions(content), memory);
    }

    /**
     * Recognises names by other data that a catalogue was made of already.
     *
     * @param catalogue made of the data
     */
    public static Recognition of(Catalogue catalogue, CatalogueContent content, MatchMemory memory) {
        return new Recognition(catalogue, new Definitions(content), memory);
    }

    /** What a name means once people were heard. */
    public Identification identify(ProductName name) {
        Identification found = catalogue.identify(name);
        return memory.applied(found, name, definitions::of);
    }

    /** What a person may say that a name means or does not mean; empty when it is nothing watched. */
    List<Reading> readings(ProductName name) {
        return memory.readings(catalogue.identify(name), name, definitions::of);
    }

    /** The match that a reading of a name is. */
    MatchPair pair(ProductName name, Identification reading) {
        return MatchPair.product(name, reading.component(), definitions.of(reading.vendorId(), reading.family()));
    }

    MatchMemory memory() {
        return memory;
    }
}
