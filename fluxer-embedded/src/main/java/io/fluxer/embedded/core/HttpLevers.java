package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be done to the HTTP API on purpose. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class HttpLevers {

	private final Object lock;

	private final List<Planned> planned = new ArrayList<>();

	HttpLevers(Object lock) {
		this.lock = lock;
	}

	/**
	 * Answers the next requests of a kind with an error, before anything looks at them.
	 * @param times how many
	 * @param method the HTTP method
	 * @param path the path below {@code /v1}
	 * @param status the answer's status
	 * @param retryAfter the wait that the answer names, {@code null} for none
	 */
	public void failNext(int times, String method, String path, int status, @Nullable Duration retryAfter) {
		plan(times, method, path, new ForcedError(status, retryAfter));
	}

	/**
	 * Carries out the next requests of a kind without answering them.
	 * @param times how many
	 * @param method the HTTP method
	 * @param path the path below {@code /v1}
	 */
	public void holdNext(int times, String method, String path) {
		plan(times, method, path, Silence.HELD);
	}

	/**
	 * Neither carries out nor answers the next requests of a kind.
	 * @param times how many
	 * @param method the HTTP method
	 * @param path the path below {@code /v1}
	 */
	public void swallowNext(int times, String method, String path) {
		plan(times, method, path, Silence.SWALLOWED);
	}

	private void plan(int times, String method, String path, ForcedOutcome outcome) {
		synchronized (this.lock) {
			this.planned.add(new Planned(times, method, path, outcome));
		}
	}

	/**
	 * Returns the outcome that is planned for a request, and counts it. Used under the
	 * server's lock alone.
	 */
	@Nullable ForcedOutcome take(String method, String path) {
		for (Planned plan : this.planned) {
			if (plan.method.equals(method) && plan.path.equals(path)) {
				plan.left--;
				if (plan.left == 0) {
					this.planned.remove(plan);
				}
				return plan.outcome;
			}
		}
		return null;
	}

	private static final class Planned {

		private final String method;

		private final String path;

		private final ForcedOutcome outcome;

		private int left;

		Planned(int times, String method, String path, ForcedOutcome outcome) {
			this.left = times;
			this.method = method;
			this.path = path;
			this.outcome = outcome;
		}

	}

}
