package org.winddown.ingest.document.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.SpdxModelFactory;
import org.spdx.storage.IModelStore;
import org.winddown.ingest.document.DocumentFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What both versions of SPDX need: the library ready to work without the network, and the order of a document. */
final class SpdxStores {

    private static final Set<String> IDENTIFIERS = Set.of("SPDXID", "spdxId", "@id");

    static {
        // Else the library fetches the list of licences from the network, which nothing here reads.
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        SpdxModelFactory.init();
    }

    private SpdxStores() {}

    /** The elements of some types. */
    static <T> List<T> elements(IModelStore store, Class<T> element, List<String> types)
            throws InvalidSPDXAnalysisException {
        List<T> found = new ArrayList<>();
        for (String type : types) {
            try (Stream<?> all = SpdxModelFactory.getSpdxObjects(store, null, type, null, null)) {
                all.map(element::cast).forEach(found::add);
            }
        }
        return found;
    }

    /** Where each identifier of a document stands first: the library keeps no order. */
    static Map<String, Integer> order(DocumentFile file) throws IOException {
        Map<String, Integer> order = new HashMap<>();
        try (InputStream in = file.bytes();
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME
                        && IDENTIFIERS.contains(parser.currentName())
                        && parser.nextToken() == JsonToken.VALUE_STRING) {
                    order.putIfAbsent(parser.getString(), order.size());
                }
            }
        } catch (JacksonException e) {
            throw file.broken(e);
        }
        return order;
    }
}
