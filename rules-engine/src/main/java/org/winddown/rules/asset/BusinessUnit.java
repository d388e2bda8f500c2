package org.winddown.rules.asset;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business unit with the facts that decide which law reaches it.
 *
 * @param code short code, unique
 * @param name display name
 * @param parent code of the parent unit, or empty
 * @param legalEntity name of the legal entity
 * @param organisedIn ISO 3166-1 alpha-2 country under whose law the entity is organised, or empty
 * @param entityForm {@code branch}, {@code subsidiary} or empty
 * @param country ISO 3166-1 alpha-2 country where the unit works, or empty
 * @param timeZone zone in which the unit's bare dates are read; null when not known
 * @param usPerson as stated; see {@link #usPersonStatus()} for the derived answer
 * @param federalAgency whether the unit is part of a US federal agency
 * @param federalContractor whether the unit holds US federal contracts
 * @param ownerName role that answers for the unit
 * @param ownerEmail role mailbox
 * @param facts further facts of the unit as stated, by name, for example {@code uk_person}
 */
public record BusinessUnit(
        String code,
        String name,
        String parent,
        String legalEntity,
        String organisedIn,
        String entityForm,
        String country,
        @Nullable ZoneId timeZone,
        Answer usPerson,
        Answer federalAgency,
        Answer federalContractor,
        String ownerName,
        String ownerEmail,
        Map<String, String> facts) {

    /** An answer and the reason it rests on. */
    public record Status(Answer answer, String reason) {}

    public BusinessUnit {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A business unit needs a code.");
        }
        facts = Map.copyOf(facts);
    }

    /** The cell of a fact of the unit, or the empty string. */
    public String fact(String name) {
        return switch (name) {
            case "organised_in" -> organisedIn;
            case "unit_country" -> country;
            case "federal_agency" -> word(federalAgency);
            case "federal_contractor" -> word(federalContractor);
            default -> facts.getOrDefault(name, "");
        };
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "";
        };
    }

    /** The zone of the unit, when known. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(timeZone);
    }

    /**
     * Whether the unit is a US person: as stated, else derived where the place of organisation and the entity form
     * decide it, else unknown.
     */
    public Status usPersonStatus() {
        if (usPerson != Answer.UNKNOWN) {
            return new Status(usPerson, "stated for the unit");
        }
        if (organisedIn.equals("US")) {
            return new Status(Answer.YES, "organised in the US, foreign branches included");
        }
        if (!organisedIn.isEmpty() && !entityForm.isEmpty() && country.equals("US")) {
            return new Status(Answer.YES, "organised in " + organisedIn + ", but a person in the US");
        }
        if (!organisedIn.isEmpty() && !entityForm.isEmpty() && !country.isEmpty()) {
            return new Status(Answer.NO, entityForm + " of an entity organised in " + organisedIn + ", outside the US");
        }
        return new Status(Answer.UNKNOWN, "not stated, and organised_in, entity_form and country do not decide it");
    }
}
