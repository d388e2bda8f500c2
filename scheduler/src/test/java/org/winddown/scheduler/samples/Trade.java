package org.winddown.scheduler.samples;

import java.util.Map;

/**
 * From whom a unit buys and in which money.
 *
 * @param supplier reseller of ordinary software; it does not exist
 * @param currency ISO 4217 code
 * @param rate units of the currency for one US dollar, rounded
 * @param owner role mailbox that answers for agreements
 */
record Trade(String supplier, String currency, int rate, String owner) {

    private static final Map<String, Trade> BY_UNIT = Map.of(
            "HQ", new Trade("Quillmark Software Supply, Inc.", "USD", 1, "software-procurement@example.com"),
            "HOU", new Trade("Quillmark Software Supply, Inc.", "USD", 1, "licences.houston@example.com"),
            "SEA", new Trade("Quillmark Software Supply, Inc.", "USD", 1, "channel-desk.seattle@example.com"),
            "DCA", new Trade("Quillmark Federal Supply, LLC", "USD", 1, "contracts.reston@example.com"),
            "FRA", new Trade("Quillmark Softwarehandel GmbH", "EUR", 1, "lizenzen.frankfurt@example.org"),
            "TYO", new Trade("Quillmark Japan K.K.", "JPY", 155, "licences.tokyo@example.com"),
            "SAO", new Trade("Quillmark Distribuidora Ltda.", "BRL", 5, "licencas.saopaulo@example.net"),
            "EVN", new Trade("Quillmark Softwarehandel GmbH", "EUR", 1, "licences.yerevan@example.org"),
            "NBO", new Trade("Quillmark East Africa Ltd", "KES", 130, "front-desk.nairobi@example.net"));

    /** How a unit trades. */
    static Trade of(String unit) {
        Trade trade = BY_UNIT.get(unit);
        if (trade == null) {
            throw new IllegalArgumentException("No unit " + unit + " trades.");
        }
        return trade;
    }
}
