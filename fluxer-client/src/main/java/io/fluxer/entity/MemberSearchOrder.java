package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What decides the order of members found.
 *
 * @since 0.1.0
 */
public enum MemberSearchOrder {

	/** When they joined. */
	JOINED_AT("joinedAt"),

	/** How well they match. */
	RELEVANCE("relevance");

	private final String value;

	MemberSearchOrder(String value) {
		this.value = value;
	}

	/**
	 * Returns the word on the wire.
	 * @return the word
	 */
	@JsonValue
	public String value() {
		return this.value;
	}

}
