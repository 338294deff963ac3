package io.fluxer.rest;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Knows the token and whether the server accepts it. Requests with a refused token lead
 * to a ban of the network address (Fluxer's API, automatic bans), so a 401 is followed by
 * one check, shared by all that wait for it, and a refused token is not sent again.
 */
final class TokenGuard {

	private static final long BELIEVED_FOR = Duration.ofSeconds(60).toNanos();

	private final LongSupplier clock;

	private final Runnable onRefusal;

	// Read for each call, changed under the lock.
	private volatile Standing standing = new Standing(null, false);

	private @Nullable Long confirmedAt;

	private @Nullable Mono<Verdict> check;

	/**
	 * Creates a guard of no token.
	 * @param nanoClock a clock in nanoseconds
	 * @param onRefusal runs, with no lock held, once the present token is refused
	 */
	TokenGuard(LongSupplier nanoClock, Runnable onRefusal) {
		this.clock = nanoClock;
		this.onRefusal = onRefusal;
	}

	synchronized void set(BotToken newToken) {
		this.standing = new Standing(newToken, false);
		this.confirmedAt = null;
		this.check = null;
	}

	void invalidate() {
		BotToken present = token();
		if (present != null) {
			settle(present, Verdict.INVALID);
		}
	}

	/** Refuses the given token, unless another is set by now. */
	void invalidate(BotToken refusedToken) {
		BotToken present = token();
		if (present != null && present.bare().equals(refusedToken.bare())) {
			settle(present, Verdict.INVALID);
		}
	}

	/** The token to send, if there is one. */
	@Nullable BotToken token() {
		return this.standing.token();
	}

	/** Whether the present token is refused. */
	boolean isInvalid() {
		return this.standing.invalid();
	}

	/** Whether this token is the present one and refused. */
	boolean isInvalid(BotToken used) {
		Standing present = this.standing;
		return present.token() == used && present.invalid();
	}

	/**
	 * Decides what a 401 to a request with the given token means.
	 * @param used the token of the request, the same object
	 * @param asked asks the server; must end with a verdict, never with an error
	 * @return the verdict
	 */
	synchronized Mono<Verdict> judge(BotToken used, Supplier<Mono<Verdict>> asked) {
		if (this.standing.token() != used) {
			return Mono.just(Verdict.UNDECIDED);
		}
		if (this.standing.invalid()) {
			return Mono.just(Verdict.INVALID);
		}
		if (this.confirmedAt != null && this.clock.getAsLong() - this.confirmedAt < BELIEVED_FOR) {
			return Mono.just(Verdict.VALID);
		}
		if (this.check == null) {
			this.check = Mono.defer(asked).doOnNext((verdict) -> settle(used, verdict)).cache();
		}
		return this.check;
	}

	/**
	 * Takes note of what the server said about a token; one replaced meanwhile is past.
	 */
	void settle(BotToken used, Verdict verdict) {
		synchronized (this) {
			if (this.standing.token() != used) {
				return;
			}
			this.check = null;
			if (verdict == Verdict.VALID && !this.standing.invalid()) {
				this.confirmedAt = this.clock.getAsLong();
			}
			if (verdict != Verdict.INVALID) {
				return;
			}
			this.standing = new Standing(used, true);
		}
		// Outside of the lock: this runs what callers do with the error.
		this.onRefusal.run();
	}

	/**
	 * The present token and whether it is refused.
	 *
	 * @param token the token, if there is one
	 * @param invalid whether the server refuses it
	 */
	private record Standing(@Nullable BotToken token, boolean invalid) {

	}

	/**
	 * What is known of a token.
	 */
	enum Verdict {

		VALID, INVALID, UNDECIDED

	}

}
