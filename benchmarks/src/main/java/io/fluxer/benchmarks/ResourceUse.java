package io.fluxer.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What this process has used up to a moment.
 *
 * @param cpuNanos the CPU time of all its threads, those of the JVM included
 * @param allocated the bytes that each living thread has allocated
 */
record ResourceUse(long cpuNanos, Map<Long, Long> allocated) {

	static ResourceUse now() {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long[] ids = threads.getAllThreadIds();
		long[] bytes = threads.getThreadAllocatedBytes(ids);
		Map<Long, Long> allocated = new HashMap<>();
		for (int index = 0; index < ids.length; index++) {
			allocated.put(ids[index], Math.max(bytes[index], 0));
		}
		return new ResourceUse(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime(),
				allocated);
	}

	long cpuNanosSince(ResourceUse before) {
		return this.cpuNanos - before.cpuNanos;
	}

	long bytesSince(ResourceUse before) {
		return this.allocated.entrySet()
			.stream()
			.mapToLong((thread) -> thread.getValue() - before.allocated.getOrDefault(thread.getKey(), 0L))
			.sum();
	}

}
