package io.fluxer.rest;

import java.lang.reflect.Field;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorCodesTests {

	@Test
	void everyConstantIsTheCodeOfItsName() {
		Field[] fields = ErrorCodes.class.getFields();
		assertThat(fields).hasSizeGreaterThan(80);
		assertThat(Arrays.stream(fields)).allSatisfy((field) -> assertThat(field.get(null)).isEqualTo(field.getName()));
	}

}
