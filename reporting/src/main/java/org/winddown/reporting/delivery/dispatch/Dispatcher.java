package org.winddown.reporting.delivery.dispatch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.Address.Scheme;
import org.winddown.reporting.delivery.Claim;
import org.winddown.reporting.delivery.DeliveryEvent;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.RetryPolicy;
import org.winddown.reporting.delivery.channel.Channel;
import org.winddown.reporting.delivery.channel.ChannelException;
import org.winddown.reporting.store.DeliveryQueue;
import org.winddown.reporting.store.DeliveryTable;
import org.winddown.reporting.store.RecipientTable;

/**
 * Sends what is due. Several may run at once, on one machine or many.
 *
 * <p>A delivery is sent first and recorded then. A sender that is killed in between leaves a lease that ends; the next
 * one sends again, and the target recognises what it has: a file by its bytes, a mail by its Message-ID.
 */
public final class Dispatcher {

    private final DeliveryQueue queue;
    private final Gate gate;
    private final Map<Scheme, Channel> channels;
    private final RetryPolicy policy;
    private final Duration lease;
    private final Clock clock;

    /**
     * How it works.
     *
     * @param reports folder that paths of reports are relative to
     * @param policy when what failed is tried again
     * @param lease after which a sender that has not come back is taken for dead; longer than any sending takes
     */
    public record Settings(Path reports, RetryPolicy policy, Duration lease) {}

    public Dispatcher(
            DeliveryQueue queue,
            RecipientTable recipients,
            DeliveryTable table,
            Map<Scheme, Channel> channels,
            Settings settings,
            Clock clock) {
        this.queue = queue;
        this.gate = new Gate(recipients, table, settings.reports());
        this.channels = Map.copyOf(channels);
        this.policy = settings.policy();
        this.lease = settings.lease();
        this.clock = clock;
    }

    /** Sends all that is due now; returns how many deliveries came to stand how. */
    public Map<DeliveryState, Integer> pass() {
        Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
        Set<String> down = new HashSet<>();
        for (Optional<Claim> claim = next(); claim.isPresent(); claim = next()) {
            Claim mine = claim.get();
            attempt(mine, down)
                    .filter(event -> settle(mine, event))
                    .ifPresent(event -> counts.merge(event.state(), 1, Integer::sum));
        }
        return counts;
    }

    private Optional<Claim> next() {
        return queue.claim(clock.instant(), lease);
    }

    /**
     * What became of it; empty when it was lost to another sender meanwhile, or given back.
     *
     * @param down places that did not answer in this pass: nobody waits for them once more
     */
    private Optional<DeliveryEvent> attempt(Claim claim, Set<String> down) {
        Address address = claim.delivery().address();
        if (claim.attempts() > policy.attempts()) {
            return Optional.of(event(
                    DeliveryState.FAILED,
                    address,
                    "It was tried " + policy.attempts() + " times and no sender came back. Look into the log of the"
                            + " server, then run: winddown deliver --retry"));
        }
        Gate.Pass pass = gate.check(claim.delivery());
        if (pass instanceof Gate.Stop stop) {
            return Optional.of(event(stop.state(), address, stop.why()));
        }
        Gate.Go go = (Gate.Go) pass;
        if (down.contains(go.address().place())) {
            queue.giveBack(claim, clock.instant().plus(policy.first()));
            return Optional.empty();
        }
        // A machine that slept has lost its lease, and another one may have sent this.
        return queue.holds(claim, clock.instant()) ? Optional.of(send(claim, go, down)) : Optional.empty();
    }

    private DeliveryEvent send(Claim claim, Gate.Go go, Set<String> down) {
        Address address = go.address();
        Channel channel = channels.get(address.scheme());
        if (channel == null) {
            return event(
                    DeliveryState.FAILED,
                    address,
                    "There are no settings for " + address.scheme() + ". Write them below winddown.delivery in"
                            + " application.yml, then run: winddown deliver --retry");
        }
        try {
            Channel.Outcome outcome = channel.send(go.consignment(), address);
            return event(
                    DeliveryState.SENT,
                    address,
                    outcome == Channel.Outcome.WAS_THERE ? "The same file was there." : "");
        } catch (ChannelException e) {
            if (e.wholePlace()) {
                down.add(address.place());
            }
            boolean last = e.lasting() || policy.waitAfter(claim.attempts()).isEmpty();
            String why = String.valueOf(e.getMessage());
            return event(last ? DeliveryState.FAILED : DeliveryState.RETRYING, address, why);
        }
    }

    private boolean settle(Claim claim, DeliveryEvent event) {
        if (event.state() != DeliveryState.RETRYING) {
            return queue.finish(claim, event);
        }
        Duration wait = policy.waitAfter(claim.attempts()).orElse(policy.longest());
        return queue.postpone(claim, event, event.at().plus(wait));
    }

    private DeliveryEvent event(DeliveryState state, Address address, String message) {
        return new DeliveryEvent(clock.instant(), state, address, message);
    }
}
