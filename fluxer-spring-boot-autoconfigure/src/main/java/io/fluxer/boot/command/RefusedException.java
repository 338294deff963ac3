package io.fluxer.boot.command;

/**
 * Ends the work on a call that is refused.
 */
final class RefusedException extends RuntimeException {

	private final transient CommandRefusal refusal;

	RefusedException(CommandRefusal refusal) {
		super(refusal.getClass().getSimpleName(), null, false, false);
		this.refusal = refusal;
	}

	CommandRefusal refusal() {
		return this.refusal;
	}

}
