// The element's tests run under Mocha, which puts its words on the page.
/// <reference types="mocha" />
