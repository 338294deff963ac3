package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which way a list is sorted.
 *
 * @since 0.1.0
 */
public enum SortDirection {

	/** Smallest, oldest or worst first. */
	ASCENDING("asc"),

	/** Largest, newest or best first. */
	DESCENDING("desc");

	private final String value;

	SortDirection(String value) {
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
