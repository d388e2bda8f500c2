package org.winddown.reporting.manifest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed text in an envelope of DSSE, version 1. */
public final class Envelope {

    private Envelope() {}

    /** Signs a text of a type; the same text and key give the same envelope, as JSON. */
    public static String seal(String type, byte[] payload, SigningKey key) {
        Map<String, String> signature = new LinkedHashMap<>();
        signature.put("keyid", key.id());
        signature.put("sig", Base64.getEncoder().encodeToString(key.sign(authenticated(type, payload))));
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("payloadType", type);
        envelope.put("payload", Base64.getEncoder().encodeToString(payload));
        envelope.put("signatures", List.of(signature));
        return JsonMapper.shared().writeValueAsString(envelope) + "\n";
    }

    /** The text of an envelope; empty when it is none of that type, or no signature in it is of the key. */
    public static Optional<byte[]> open(String type, String envelope, SigningKey key) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(envelope);
            byte[] payload = Base64.getDecoder().decode(json.path("payload").asString(""));
            if (!json.path("payloadType").asString("").equals(type)) {
                return Optional.empty();
            }
            for (JsonNode signature : json.path("signatures")) {
                byte[] bytes = Base64.getDecoder().decode(signature.path("sig").asString(""));
                if (key.signed(authenticated(type, payload), bytes)) {
                    return Optional.of(payload);
                }
            }
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is signed: the lengths are part of it, so that no other type and text give the same bytes. */
    private static byte[] authenticated(String type, byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] typed = type.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(("DSSEv1 " + typed.length + " ").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(typed);
        bytes.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(payload);
        return bytes.toByteArray();
    }
}
