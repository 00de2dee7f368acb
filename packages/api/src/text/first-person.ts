/** Whom a new installation begins with, whatever language its pages are read in. */
export const firstPerson = { name: 'Thường trực', login: 'thuong-truc' }
