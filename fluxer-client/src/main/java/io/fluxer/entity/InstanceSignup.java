package io.fluxer.entity;

/**
 * What registering at an instance asks for.
 *
 * @param collectDateOfBirth whether it asks for the date of birth
 * @since 0.1.0
 */
public record InstanceSignup(boolean collectDateOfBirth) {

	static final InstanceSignup NONE = new InstanceSignup(false);

}
