package io.fluxer.client;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Marks of commands, which come back in their answers: letters, digits and a dash, well
 * below the 32 bytes above which the server forgets them. None comes twice, and those of
 * another process are others: a resumed session may bring its answers.
 */
final class CommandNonces {

	private final String prefix = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE),
			Character.MAX_RADIX);

	private final AtomicLong last = new AtomicLong();

	String next() {
		return this.prefix + "-" + Long.toString(this.last.incrementAndGet(), Character.MAX_RADIX);
	}

}
