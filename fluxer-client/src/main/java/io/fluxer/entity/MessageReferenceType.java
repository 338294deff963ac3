package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a message does with the one it refers to. An open set: a value this version does
 * not know is kept as it came (Fluxer's API, reference types).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record MessageReferenceType(@JsonValue int value) {

	/** It answers it. */
	public static final MessageReferenceType DEFAULT = new MessageReferenceType(0);

	/** It forwards it. */
	public static final MessageReferenceType FORWARD = new MessageReferenceType(1);

	/**
	 * Returns the type with the given number, known or not.
	 * @param value the number on the wire
	 * @return the type
	 */
	@JsonCreator
	public static MessageReferenceType of(int value) {
		return new MessageReferenceType(value);
	}

}
