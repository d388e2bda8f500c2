package org.winddown.benchmarks.gauge;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * How much heap was in use since the last reset, as every collection found and left it.
 *
 * <p>Looked at are all heap pools at one instant, so that the sum never exceeds the heap, as the sum of the pools' own
 * peaks would.
 */
public final class HeapPeak {

    private static final int ATTEMPTS = 5;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong left = new AtomicLong();

    public HeapPeak() {
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, nothing) -> {
                                    var info = GarbageCollectionNotificationInfo.from(
                                                    (CompositeData) notification.getUserData())
                                            .getGcInfo();
                                    found.accumulateAndGet(used(info.getMemoryUsageBeforeGc()), Math::max);
                                    left.accumulateAndGet(used(info.getMemoryUsageAfterGc()), Math::max);
                                },
                                null,
                                null));
    }

    private long used(Map<String, MemoryUsage> usages) {
        return usages.entrySet().stream()
                .filter(usage -> pools.contains(usage.getKey()))
                .mapToLong(usage -> usage.getValue().getUsed())
                .sum();
    }

    /** Collects garbage and starts anew. */
    public void reset() {
        System.gc();
        found.set(0);
        left.set(0);
    }

    /** Most that was in use, garbage included, in MiB; what is in use now counts too. */
    public long peakMiB() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return Math.max(found.get(), now) >> 20;
    }

    /** Most that a collection left, in MiB: close to what is needed, with the garbage that it did not look at. */
    public long keptMiB() {
        return left.get() >> 20;
    }

    /**
     * Collects garbage and tells what is in use then, in MiB: the least of some attempts, as a collection that is asked
     * for while native code holds an array does not happen.
     */
    public static long liveMiB() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return least >> 20;
    }
}
