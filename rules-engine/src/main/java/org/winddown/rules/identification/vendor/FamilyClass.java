package org.winddown.rules.identification.vendor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What sort of thing a product family is, as far as measures treat sorts differently. A closed list. */
public enum FamilyClass {
    ENDPOINT_PROTECTION,
    CONSUMER_AV,
    MANAGEMENT,
    CLOUD,
    SERVER,
    MAIL_GATEWAY,
    MOBILE,
    VPN,
    PASSWORD_MANAGER,
    TOOL,
    OEM_ENGINE,
    LIBRARY,
    OPERATING_SYSTEM,
    THREAT_INTELLIGENCE,
    TRAINING,
    ADVISORY,
    CONSULTING,
    INCIDENT_RESPONSE,
    SUPPORT,
    PROFESSIONAL_SERVICES,
    DETECTION_RESPONSE,
    INDUSTRIAL,
    NETWORK_EQUIPMENT,
    TELECOM,
    TELECOM_SERVICE,
    CAMERA,
    VIDEO_SERVICE,
    ACCESS_CONTROL,
    DRONE,
    DRONE_COMPONENT,
    RADIO,
    PHONE,
    COMPUTER,
    STORAGE,
    VEHICLE,
    MEMORY,
    SEMICONDUCTOR,
    BACKUP,
    SOCIAL_MEDIA,
    CONSUMER_APP,
    SOFTWARE,
    OTHER_SERVICE,
    OTHER_DEVICE;

    private static final Map<String, FamilyClass> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FamilyClass::word, Function.identity()));

    /** The word for it in a catalogue file, for example {@code consumer-av}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class that a word of a catalogue file means. */
    public static Optional<FamilyClass> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
