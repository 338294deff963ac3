package io.fluxer.boot.command;

import io.fluxer.boot.command.CommandRefusal.InvalidArgument.Problem;

/**
 * A word is not what an argument can be.
 */
final class InvalidWordException extends RuntimeException {

	private final Problem problem;

	InvalidWordException(Problem problem) {
		super(problem.name(), null, false, false);
		this.problem = problem;
	}

	Problem problem() {
		return this.problem;
	}

}
