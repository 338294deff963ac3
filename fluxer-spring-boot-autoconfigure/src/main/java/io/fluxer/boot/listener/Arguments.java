package io.fluxer.boot.listener;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, each resolved when it is asked for first. For one thread.
 */
final class Arguments {

	private static final Object UNRESOLVED = new Object();

	private final Argument[] sources;

	private final @Nullable Object[] values;

	private final FluxerEvent<?> event;

	private final @Nullable Object subject;

	Arguments(Argument[] sources, FluxerEvent<?> event, @Nullable Object subject) {
		this.sources = sources;
		this.values = new @Nullable Object[sources.length];
		this.event = event;
		this.subject = subject;
		Arrays.fill(this.values, UNRESOLVED);
	}

	FluxerEvent<?> event() {
		return this.event;
	}

	/**
	 * Returns one value, {@link Argument#NONE} if the event has none.
	 */
	@Nullable Object get(int index) throws Exception {
		Object value = this.values[index];
		if (value == UNRESOLVED) {
			value = this.sources[index].resolve(this.event, this.subject);
			this.values[index] = value;
		}
		return value;
	}

	/**
	 * Returns all values, {@code null} if the event does not have one of them.
	 */
	@Nullable Object @Nullable [] all() throws Exception {
		for (int i = 0; i < this.values.length; i++) {
			if (get(i) == Argument.NONE) {
				return null;
			}
		}
		return this.values;
	}

}
