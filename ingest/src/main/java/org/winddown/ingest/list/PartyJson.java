package org.winddown.ingest.list;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.winddown.rules.party.ListedParty;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries of a list as packed JSON; the same entries give the same bytes. */
public final class PartyJson {

    private static final TypeReference<List<ListedParty>> PARTIES = new TypeReference<>() {};

    private PartyJson() {}

    /** Packs entries. */
    public static byte[] pack(List<ListedParty> parties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out)) {
            zip.write(JsonMapper.shared().writeValueAsBytes(parties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Unpacks what {@link #pack} made. */
    public static List<ListedParty> unpack(byte[] packed) {
        try (InflaterInputStream zip = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JsonMapper.shared().readValue(zip.readAllBytes(), PARTIES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entry in words that are equal as long as the entry says the same. */
    public static String text(ListedParty party) {
        return JsonMapper.shared().writeValueAsString(party);
    }
}
