package io.fluxer.entity;

import io.fluxer.FluxerException;

/**
 * A payload breaks one of Fluxer's limits. Raised before a request leaves, since the
 * server names no field for most of them (Fluxer's API, errors).
 *
 * @since 0.1.0
 */
public class InvalidPayloadException extends FluxerException {

	private final String field;

	/**
	 * Creates the error.
	 * @param field the path of the field in the request, such as {@code embeds.0.title}
	 * @param problem what is wrong with it, without its value
	 */
	public InvalidPayloadException(String field, String problem) {
		super(field + " " + problem, null);
		this.field = field;
	}

	/**
	 * Returns the path of the field in the request, such as {@code embeds.0.title}.
	 * @return the path, with the members of lists counted from 0
	 */
	public String field() {
		return this.field;
	}

}
