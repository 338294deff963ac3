package io.fluxer.rest;

/**
 * The address of a transfer leads into a private network that is not the instance's own.
 */
final class ForbiddenTargetException extends RuntimeException {

	ForbiddenTargetException() {
		super("the address leads to this machine or into a private network, where the instance is not");
	}

}
