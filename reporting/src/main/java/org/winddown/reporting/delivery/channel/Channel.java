package org.winddown.reporting.delivery.channel;

import org.winddown.reporting.delivery.Address;

/** A way to hand a consignment over. Safe for use by several threads. */
public interface Channel {

    /**
     * Hands it over, so that it is whole or not there at all.
     *
     * @return whether it had to be written; the same consignment found there counts as handed over
     * @throws ChannelException when it could not be handed over
     */
    Outcome send(Consignment consignment, Address address);

    /** How it came to be there. */
    enum Outcome {
        /** It was written. */
        WRITTEN,
        /** The same bytes lay there already, from an attempt that was cut off or from another recipient. */
        WAS_THERE
    }
}
